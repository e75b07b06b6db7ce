/** What every request passes: who may ask, how much, how it fails. */
@NullMarked
package org.linchpin.server.http;

import org.jspecify.annotations.NullMarked;
