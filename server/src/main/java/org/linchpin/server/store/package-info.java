/** What is not the model: revisions, questions, imports; one SQLite file. */
@NullMarked
package org.linchpin.server.store;

import org.jspecify.annotations.NullMarked;
