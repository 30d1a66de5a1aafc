package dev.spicewire.codegen.java;

import dev.spicewire.proto.layout.Sizes;
import dev.spicewire.proto.model.Container;
import dev.spicewire.proto.model.Member;
import java.util.OptionalLong;

/** Javadoc text: the definition's own comment, then where the bytes are. */
final class Docs {

    private Docs() {
    }

    /** {@return the comment of a definition as a paragraph, or a text of last resort} */
    static String text(String comment, String otherwise) {
        return escape(comment.isBlank() ? otherwise : comment.strip());
    }

    /** {@return how many bytes a container has} */
    static String size(Container container) {
        OptionalLong fixed = Sizes.fixed(container);
        return fixed.isPresent() ? fixed.getAsLong() + " bytes on the wire."
                : "At least " + Sizes.minimum(container) + " bytes on the wire.";
    }

    /** {@return where a member is and how many bytes it has} */
    static String place(Positions.Place place, String typeName) {
        Member member = place.member();
        OptionalLong size = Sizes.fixed(member);
        String where = place.anchor() == null ? "At byte " + place.delta()
                : place.delta() == 0 ? "Behind {@code " + place.anchor().name() + "}"
                : place.delta() + " bytes behind {@code " + place.anchor().name() + "}";
        String extent = size.isPresent() ? size.getAsLong() + (size.getAsLong() == 1 ? " byte" : " bytes")
                : "size depends on the data";
        return where + ", " + extent + " (" + typeName + ").";
    }

    /** {@return text that is safe in a comment and in JavaPoet's formats} */
    static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("*/", "*&#47;")
                .replace("@", "&#64;");
    }
}
