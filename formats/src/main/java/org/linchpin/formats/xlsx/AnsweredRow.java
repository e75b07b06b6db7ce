package org.linchpin.formats.xlsx;

import java.time.LocalDate;
import org.linchpin.engine.ask.Reply;

/**
 * A row of a questionnaire in which somebody answered.
 *
 * @param row number in the sheet, from 1
 * @param note a remark of theirs, or nothing
 */
public record AnsweredRow(int row, String id, Reply reply, String by, LocalDate on, String note) {}
