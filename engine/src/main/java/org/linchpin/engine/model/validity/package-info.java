/** Whether a model means something: ids that exist, gates that can be met, dates that have a time 0. */
@NullMarked
package org.linchpin.engine.model.validity;

import org.jspecify.annotations.NullMarked;
