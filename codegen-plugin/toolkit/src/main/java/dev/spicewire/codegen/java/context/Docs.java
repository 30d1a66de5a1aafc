// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.codegen.java.context;

import dev.spicewire.codegen.java.shape.FieldTraits;
import dev.spicewire.model.TypeText;
import dev.spicewire.proto.layout.DefinedSizes;
import dev.spicewire.proto.layout.Offsets.Offset;
import dev.spicewire.proto.model.Container;
import dev.spicewire.proto.model.Field;
import dev.spicewire.proto.model.Member;
import java.util.OptionalLong;

/** Javadoc text: the definition's own comment, then where the bytes are. */
public final class Docs {

    private Docs() {
    }

    /** {@return the comment of a definition as a paragraph, or a text of last resort} */
    public static String text(String comment, String otherwise) {
        return escape(comment.isBlank() ? otherwise : comment.strip());
    }

    /** {@return how many bytes a container has} */
    public static String size(Container container) {
        OptionalLong fixed = DefinedSizes.fixed(container);
        return (fixed.isPresent() ? bytes(fixed.getAsLong()) : "At least " + bytes(DefinedSizes.minimum(container)))
                + " on the wire.";
    }

    /**
     * {@return where a field is and how many bytes it has, to go on with behind its name}
     *
     * @param offset of the field, or the switch that has it as a case
     * @param field the field
     */
    public static String where(Offset offset, Field field) {
        OptionalLong size = DefinedSizes.fixed(field);
        String where = offset.anchor() == null ? "at byte " + offset.delta()
                : offset.delta() == 0 ? "behind {@code " + offset.anchor().name() + "}"
                : offset.delta() + " bytes behind {@code " + offset.anchor().name() + "}";
        String extent = size.isPresent() ? bytes(size.getAsLong()) + " " : "";
        return extent + where + " (" + TypeText.of(field.type()) + ")";
    }

    /**
     * {@return the line of a comment that tells of a parameter}
     *
     * @param name   the parameter
     * @param member what it gives
     */
    public static String parameter(String name, Member member) {
        boolean nullable = member instanceof Field field && FieldTraits.isNullable(field);
        return "@param " + name + " " + text(member.doc(), "the member " + member.name())
                + (nullable ? " May be {@code null}.\n" : "\n");
    }

    /** {@return the comment of a member behind a sentence; nothing where it has none} */
    public static String behind(Member member) {
        return member.doc().isBlank() ? "" : " " + escape(member.doc().strip());
    }

    private static String bytes(long count) {
        return count + (count == 1 ? " byte" : " bytes");
    }

    /**
     * {@return text that is what it says in a comment: nothing in it is a tag, an entity, a Unicode escape or the end
     * of the comment, and nothing in it is invisible}
     */
    public static String escape(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.replace("\r\n", "\n").replace('\r', '\n').codePoints().forEach(c -> {
            boolean endsComment = c == '/' && !safe.isEmpty() && safe.charAt(safe.length() - 1) == '*';
            if (c == '&') {
                safe.append("&amp;");
            } else if (c == '<') {
                safe.append("&lt;");
            } else if (c == '>') {
                safe.append("&gt;");
            } else if (c == '@' || c == '\\' || endsComment || isInvisible(c)) {
                safe.append("&#").append(c).append(';');
            } else if (isText(c)) {
                safe.appendCodePoint(c);
            } else {
                safe.append('\ufffd');
            }
        });
        return safe.toString();
    }

    private static boolean isText(int c) {
        return c == '\n' || c == '\t' || !Character.isISOControl(c) && !(c >= 0xd800 && c <= 0xdfff);
    }

    /**
     * Marks of direction and width, which make a text look like another; listed, since each Java knows other
     * characters.
     */
    private static boolean isInvisible(int c) {
        return c == 0xad || c == 0x61c || c >= 0x200b && c <= 0x200f || c >= 0x2028 && c <= 0x202e
                || c >= 0x2060 && c <= 0x206f || c == 0xfeff || c >= 0xfff9 && c <= 0xfffb || c >= 0xe0000
                        && c <= 0xe007f;
    }
}
