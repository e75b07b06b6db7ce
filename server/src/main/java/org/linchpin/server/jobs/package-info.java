/** Long work: started, watched, stopped. */
@NullMarked
package org.linchpin.server.jobs;

import org.jspecify.annotations.NullMarked;
