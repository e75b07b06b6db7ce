/** What one option alone does against one switch. */
@NullMarked
package org.linchpin.engine.action;

import org.jspecify.annotations.NullMarked;
