// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.definition;

import java.util.List;
import java.util.Locale;

/** Words that mean nothing to Java, to the runtime, or to generated code. */
final class OrdinaryWords {

    private static final List<String> MEMBERS = List.of("amber", "birch", "cedar", "damson", "elder", "fir", "gorse",
            "hazel", "iris", "juniper", "kelp", "larch", "maple", "nettle", "oak", "pine", "quince", "rowan", "sedge",
            "thyme", "umbel", "vetch", "willow", "yew", "zinnia", "alder_wood", "black_thorn", "corn_flower_blue");
    private static final List<String> ENTRIES = List.of("alight", "brood", "call", "dive", "forage", "glide", "hatch",
            "moult", "nest", "perch", "roost", "soar", "take_wing", "wade");
    private static final List<String> TYPES = List.of("Avocet", "Bunting", "Curlew", "Dunnock", "Egret", "Finch",
            "Grebe", "Heron", "Jackdaw", "Kestrel", "Linnet", "Magpie", "Nightjar", "Osprey", "Plover", "RingOuzel",
            "Stork", "Tern", "Wagtail", "long_tailed_tit");

    private OrdinaryWords() {
    }

    /** {@return a word for something} */
    static String of(Names.Kind kind, int pick) {
        return switch (kind) {
            case MEMBER -> pick(MEMBERS, pick);
            case ENTRY -> pick(ENTRIES, pick);
            case TYPE -> pick(TYPES, pick);
            case VALUE -> pick(MEMBERS, pick).toUpperCase(Locale.ROOT);
        };
    }

    /** {@return length of the longest list} */
    static int count() {
        return MEMBERS.size();
    }

    private static String pick(List<String> words, int pick) {
        return words.get(pick % words.size());
    }
}
