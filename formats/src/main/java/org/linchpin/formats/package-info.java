/** What is read and written: one package a format. */
@NullMarked
package org.linchpin.formats;

import org.jspecify.annotations.NullMarked;
