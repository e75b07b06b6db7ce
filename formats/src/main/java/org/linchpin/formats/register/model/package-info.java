/** A register as a model: functions need services, services need providers and what these have subcontracted. */
@NullMarked
package org.linchpin.formats.register.model;

import org.jspecify.annotations.NullMarked;
