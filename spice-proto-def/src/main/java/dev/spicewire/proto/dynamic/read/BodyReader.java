package dev.spicewire.proto.dynamic.read;

import dev.spicewire.proto.dynamic.value.Path;
import dev.spicewire.proto.model.ArrayLength;
import dev.spicewire.proto.model.ArrayType;
import dev.spicewire.proto.model.Attributes;
import dev.spicewire.proto.model.Container;
import dev.spicewire.proto.model.Struct;
import dev.spicewire.proto.model.Type;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a whole body: the main part, then depth first what its pointers point to.
 *
 * <p>The first fault is that of the reference order: within a part all members before all pointers, members and
 * pointers in wire order. Where a switch can demand bytes that it does not have, all of the body is checked with those
 * bytes first, and then read without them ({@link Pass}).
 */
public final class BodyReader {

    private final Body body;
    private final KnownSizes sizes;
    private final Pass pass;
    private final List<Link> links = new ArrayList<>();

    private BodyReader(Body body, KnownSizes sizes, Pass pass) {
        this.body = body;
        this.sizes = sizes;
        this.pass = pass;
    }

    /**
     * Reads a body.
     *
     * @param message what it should hold
     * @param root    where the paths start
     * @param body    the bytes
     * @param sizes   sizes of all that the message leads to
     * @throws MalformedBody if it does not
     */
    public static Reading read(Container message, Path root, Body body, KnownSizes sizes) {
        if (sizes.hasDemands()) {
            new BodyReader(body, sizes, Pass.LENGTH).read(message, root);
        }
        return new BodyReader(body, sizes, Pass.READING).read(message, root);
    }

    private Reading read(Container message, Path root) {
        PartReader main = new PartReader(body, 0, sizes, pass);
        Frame frame = main.container(message, root);
        follow(main.links());
        return new Reading(body, frame, main.position(), links);
    }

    private void follow(List<Link> part) {
        for (Link link : part) {
            links.add(link);
            if (!link.nullable() && link.word() == 0) {
                throw link.place().fault("is null, which is not allowed here");
            }
            Type target = link.type().target().resolved();
            if (target instanceof Struct struct) {
                if (link.word() != 0) {
                    PartReader reader = readerAt(link);
                    link.resolve(reader.container(struct, link.place().path()), reader.position());
                    follow(reader.links());
                }
            } else {
                array(link, (ArrayType) target);
            }
        }
    }

    /** The number of elements is checked for null, too; a string is never null. */
    private void array(Link link, ArrayType type) {
        PartReader reader = readerAt(link);
        ArrayReader array = new ArrayReader(reader, type, Attributes.NONE, link.frame(), link.place());
        if (link.word() == 0 && !(type.length() instanceof ArrayLength.CString)) {
            array.check();
            return;
        }
        link.resolve(array.read(), reader.position());
        follow(reader.links());
    }

    private PartReader readerAt(Link link) {
        if (link.word() >= body.length()) {
            throw link.place().fault("points to byte " + link.word() + ", the message has " + body.length());
        }
        return new PartReader(body, (int) link.word(), sizes, pass);
    }

    /**
     * What was read.
     *
     * @param body    the bytes
     * @param message the members
     * @param mainEnd offset behind the main part
     * @param links   all pointers, in the order of reading
     */
    public record Reading(Body body, Frame message, int mainEnd, List<Link> links) {
    }
}
