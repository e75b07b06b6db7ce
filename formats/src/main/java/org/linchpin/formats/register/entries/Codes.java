package org.linchpin.formats.register.entries;

/** Members of the taxonomy that the engine of registers must understand, without their prefix. */
public final class Codes {

    public static final String YES = "x28";
    public static final String NO = "x29";
    public static final String NOT_ASSESSED = "x21";

    public static final String NOT_SUBSTITUTABLE = "x959";
    public static final String HIGHLY_COMPLEX = "x960";
    public static final String MEDIUM_COMPLEXITY = "x961";
    public static final String EASILY_SUBSTITUTABLE = "x962";

    public static final String LACK_OF_ALTERNATIVES = "x963";
    public static final String DIFFICULT_MIGRATION = "x964";
    public static final String LACK_AND_DIFFICULT = "x965";

    public static final String EASY_REINTEGRATION = "x798";
    public static final String DIFFICULT_REINTEGRATION = "x966";
    public static final String COMPLEX_REINTEGRATION = "x967";

    public static final String LOW = "x791";
    public static final String MEDIUM = "x792";
    public static final String HIGH = "x793";

    public static final String ULTIMATE_PARENT = "x53";
    public static final String SUBSIDIARY = "x56";
    public static final String SUBSEQUENT_ARRANGEMENT = "x3";
    public static final String BRANCH = "x838";
    public static final String LEGAL_PERSON = "x212";

    public static final String LEI = "qx2000";
    public static final String NATIONAL_ID = "qx2001";
    public static final String EUID = "qx2002";

    private Codes() {}
}
