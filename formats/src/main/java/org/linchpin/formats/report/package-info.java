/** Findings about a model in the formats that build servers and code hosts read. */
@NullMarked
package org.linchpin.formats.report;

import org.jspecify.annotations.NullMarked;
