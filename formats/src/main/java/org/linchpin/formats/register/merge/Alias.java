package org.linchpin.formats.register.merge;

import java.time.LocalDate;
import org.linchpin.engine.model.Where;

/**
 * Somebody's decision that two identities are one provider.
 *
 * @param id identity that is another's, or a bare LEI or EUID
 * @param sameAs the identity that stays
 */
public record Alias(String id, String sameAs, String decidedBy, LocalDate date, String reason, Where where) {}
