// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.definition;

import java.util.List;

/** Words that Java, the runtime, generated code or file systems use. */
final class DangerousWords {

    private static final List<String> MEMBERS = words("""
            at place out size to in heap base limit end fault check element taken it i index count value values bytes
            offset length payload step body strictness variable start array origin behind message more left kept
            enter wire_size which message_id to_value reserve begin write_implied finish wrap read view write encode
            equals hash_code get_class notify notify_all wait clone finalize to_string of is_not path try_enter put8
            put32 range ranges part is_begun begin_struct begin_elements selected end_struct end_message buffer
            check_index strict extent targets demands iterator has_next next id name values_of ordinal
            View VIEW WRITER BUILDER CURSOR writer absent cursor builder handler dispatcher inherited
            yield record var sealed permits when class int long byte null true false enum static void this super
            interface package import default switch case goto const assert strictfp non module open requires with
            struct message channel flags8 enum32 server client typedef protocol cstring image_size
            dev com java javax org spicewire util nio lang
            con aux nul com1 lpt1 prn x X x_ x__y xY A1 a_1 a1 n N
            """);

    private static final List<String> TYPES = words("""
            View Writer Cursor Builder Handler Body Wire Fault Encoder Values Strictness StructView StructWriter
            MessageView MessageWriter
            WireStruct ByteBuffer Objects List Map Optional Iterator Iterable NoSuchElementException String Object
            Record Override
            Integer Long Byte Enum Class Math Void Deprecated IllegalStateException Exception Error
            MalformedMessageException StrictCheck RuntimeTypes Composition GatheringOutput MemberWriter
            OutOfRoomException ID UNKNOWN VALUE Absent Which Part Elements Generated
            Spice SpiceString Channels SpiceChannels PrintServerMessage Print PrintChannel PrintClientHandler
            yield record var int_ Class_ sealed permits when
            dev com java con aux nul com1 CON Aux x X xY x_y x__y X_
            """);

    private static final List<String> VALUES = words("""
            UNKNOWN VALUE VALUES ID MASK MASK_OF_ALL ALL NONE OF of value values ordinal name valueOf compareTo ABSENT
            class int null true yield record this enum switch _ __ 1 12 1_2 1BIT _1 A a A_ _A A__B a_b aB AB INSTANCE
            View Writer path PATH number toString hashCode ENUM_END END
            """);

    private DangerousWords() {
    }

    /** {@return the words for a kind of thing} */
    static List<String> of(Names.Kind kind) {
        return switch (kind) {
            case MEMBER, ENTRY -> MEMBERS;
            case TYPE -> TYPES;
            case VALUE -> VALUES;
        };
    }

    /** {@return length of the longest list} */
    static int count() {
        return MEMBERS.size();
    }

    private static List<String> words(String text) {
        return List.of(text.strip().split("\\s+"));
    }
}
