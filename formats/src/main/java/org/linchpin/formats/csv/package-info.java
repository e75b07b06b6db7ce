/**
 * Bulk nodes: {@code nodes.csv} and {@code needs.csv}, read into columns so that ten million nodes never exist as
 * objects, and written for importers.
 */
@NullMarked
package org.linchpin.formats.csv;

import org.jspecify.annotations.NullMarked;
