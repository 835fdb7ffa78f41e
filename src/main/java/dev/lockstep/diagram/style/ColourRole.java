package dev.lockstep.diagram.style;

/// The purpose of a colour. Elements name roles, never colours; a [Palette] has one colour for each.
///
/// The seven states that are told use the colours of Okabe and Ito, which people with any common kind of colour
/// blindness can tell apart, lightened for the dark palette; and each state has a glyph and a word as well. In print
/// they are a ladder of lightness from ready to blocked, whose rungs can be told apart in grey: from each to the next,
/// and from the paper to the first, the contrast is at least 1.46 : 1, and states that often follow one another in a
/// lane are two rungs apart. An ink for text has a contrast of at least 4.5 : 1 to what it is written on: `…_TEXT` on
/// cards and sheet, `ON_…` on the state's own colour.
public enum ColourRole {
    /// The ground of the sheet.
    SHEET(0xF5F6F8, 0x10141A, 0xFFFFFF),
    CARD(0xFFFFFF, 0x1A2029, 0xFFFFFF),
    CARD_EDGE(0xE0E4E9, 0x2C343F, 0x9AA3AC),
    /// The edge of an empty place.
    SLOT_EDGE(0xC3CAD3, 0x465160, 0x7A848E),
    TEXT(0x1A222C, 0xE9EDF2, 0x000000),
    MUTED(0x5A6672, 0x98A3B0, 0x48525C),
    ARROW(0x8A949F, 0x76818E, 0x5A646E),
    /// The empty part of a progress bar.
    TRACK(0xE3E7EB, 0x2B333D, 0xD9DDE1),
    ACCENT(0x0072B2, 0x5AB0E4, 0x004F80),
    ACCENT_SOFT(0xE6F1F8, 0x1E3243, 0xE3EDF5),
    /// Text on [#ACCENT_SOFT].
    ON_ACCENT_SOFT(0x00629A, 0x6DBDEC, 0x004A78),

    CODE_KEYWORD(0x0059A8, 0x6DBDEC, 0x003A63),
    CODE_STRING(0x00694C, 0x7FD6A8, 0x005C42),
    CODE_NUMBER(0x8A3A9E, 0xD9A6E8, 0x7A2F8C),
    CODE_ANNOTATION(0x7A5400, 0xE0C46C, 0x6B4A00),

    RUNNING(0x009E73, 0x2BC49A, 0x00664B),
    READY(0x56B4E9, 0x7CC5F4, 0xAEDBF5),
    BLOCKED(0xD55E00, 0xFF8243, 0x411D00),
    WAITING(0xE69F00, 0xF7B940, 0xC08400),
    SLEEPING(0xCC79A7, 0xE39AC3, 0xA05F83),
    FINISHED(0x8A949F, 0x7F8A96, 0xAAB1B9),
    FAILED(0xB3261E, 0xFF6B61, 0x7E1B15),
    HIDDEN(0xC9D0D8, 0x4A5563, 0xD8DCE1),

    ON_RUNNING(0x06120E, 0x06120E, 0xFFFFFF),
    ON_READY(0x07131B, 0x07131B, 0x000000),
    ON_BLOCKED(0x120800, 0x120800, 0xFFFFFF),
    ON_WAITING(0x161000, 0x161000, 0x000000),
    ON_SLEEPING(0x170B12, 0x170B12, 0xFFFFFF),
    ON_FINISHED(0x0C0F13, 0x0C0F13, 0x000000),
    ON_FAILED(0xFFFFFF, 0x190403, 0xFFFFFF),
    ON_HIDDEN(0x1A222C, 0xE9EDF2, 0x000000),

    RUNNING_TEXT(0x007755, 0x2BC49A, 0x00664B),
    READY_TEXT(0x0069A3, 0x7CC5F4, 0x3A789C),
    BLOCKED_TEXT(0xB24E00, 0xFF8243, 0x411D00),
    WAITING_TEXT(0x8A5F00, 0xF7B940, 0x996900),
    SLEEPING_TEXT(0xA0487B, 0xE39AC3, 0xA05F83),
    FINISHED_TEXT(0x5A6672, 0x98A3B0, 0x5F666F),
    FAILED_TEXT(0xB3261E, 0xFF7A71, 0x7E1B15),
    HIDDEN_TEXT(0x5A6672, 0x98A3B0, 0x48525C),

    /// A state that is recorded but lies after the playhead: mixed with a card's colour.
    RUNNING_PALE(0xA3DCCD, 0x216256, 0x98C1B6),
    READY_PALE(0xC2E4F7, 0x41627A, 0xE2F2FB),
    BLOCKED_PALE(0xF0C5A3, 0x764733, 0xAE9E92),
    WAITING_PALE(0xF6DCA3, 0x725D32, 0xE7D19F),
    SLEEPING_PALE(0xEDCFDF, 0x6A5167, 0xD9BFCD),
    FINISHED_PALE(0xD5D8DC, 0x424A55, 0xDEE1E4),
    FAILED_PALE(0xE4B1AE, 0x763E3F, 0xCBA3A1),
    HIDDEN_PALE(0xE6E9ED, 0x353E49, 0xFFFFFF),

    /// The bars of locks in a schedule, by a [LockStyle] each. Whoever sees no colours still sees six lightnesses.
    LOCK_1(0x0074B5, 0x52A6DA, 0x0074B5),
    LOCK_2(0x22272E, 0xEDF0F4, 0x0E1216),
    LOCK_3(0xC9760B, 0x985810, 0xCF7F17),
    LOCK_4(0x702488, 0xA874CC, 0x702488),
    LOCK_5(0x00694C, 0x42CBA1, 0x00694C),
    LOCK_6(0x6C0F1E, 0xF9C6C9, 0x6C0F1E);

    private final int light;
    private final int dark;
    private final int print;

    ColourRole(int light, int dark, int print) {
        this.light = light;
        this.dark = dark;
        this.print = print;
    }

    int light() {
        return light;
    }

    int dark() {
        return dark;
    }

    int print() {
        return print;
    }
}
