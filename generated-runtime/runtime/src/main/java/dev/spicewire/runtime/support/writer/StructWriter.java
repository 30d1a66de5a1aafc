// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.runtime.support.writer;

import dev.spicewire.runtime.MessageWriter;
import dev.spicewire.runtime.support.Body;
import java.nio.ByteBuffer;

/**
 * What generated writers have in common, those of messages and those of structs inside and of pointed-to parts, which
 * belong to the writer of the message. {@link MessageWriter} tells what holds for all of them.
 *
 * <p>The protected methods are for generated code. Most members stand at fixed offsets at the beginning of their
 * struct: room for this <em>run</em> is claimed when the struct begins, so that its members only check their order. A
 * writer that others have to be consulted for, because it is not its turn or there is no room for the run, is
 * <em>held</em>; the package's description draws its states.
 */
public abstract class StructWriter extends MemberWriter {

    static final int NO_ELEMENT = -1;

    private final StructWriter parent;
    private final String name;
    private final String[] members;
    private final int id;
    private final int run;
    private int start;
    /** The next member, or its complement while this writer is held. */
    private int step;
    private boolean lacksRoom;
    /**
     * What {@link #next()} of the parent is while this struct is the last that it has come to; 0 in a part of its own.
     */
    private int stepAround;
    private int element;
    private long left;
    /** Where the elements of an array must end that fills a number of bytes, instead of a number of them. */
    private int fillEnd = NO_ELEMENT;

    /** Makes the writer of a message; see {@link RootWriter}. */
    @SuppressWarnings("this-escape") // what gets hold of it only keeps it
    StructWriter(String name, String[] members, int run) {
        this(new Composition(), null, name, members, run);
    }

    /**
     * Makes the writer of a struct in a message.
     *
     * @param parent  the writer of what has the struct
     * @param name    the member that the struct is there
     * @param members the struct's own members, in wire order
     * @param run     bytes of the members at its beginning that stand at fixed offsets
     */
    @SuppressWarnings("this-escape") // what gets hold of it only keeps it
    protected StructWriter(StructWriter parent, String name, String[] members, int run) {
        this(parent.composition, parent, name, members, run);
    }

    private StructWriter(Composition composition, StructWriter parent, String name, String[] members, int run) {
        super(composition);
        this.parent = parent;
        this.name = name;
        this.members = members;
        this.run = run;
        this.id = composition.register(this);
        this.element = NO_ELEMENT;
        this.step = ~0;
    }

    /** Completes the message that this is the writer of; see {@link RootWriter#finish}. */
    final int finishMessage() {
        return composition.finish(this);
    }

    /** Begins the message that this is the writer of; see {@link RootWriter#wrap}. */
    final void beginMessage(ByteBuffer out) {
        composition.begin(out, id);
        beginPart(composition.index());
    }

    /**
     * Writes a member that no call is needed for: a count that its array sets, padding, a switch without a matching
     * case.
     *
     * @param step the member's number in wire order, from 0
     * @return whether it is such a member
     */
    protected boolean writeImplied(int step) {
        return false;
    }

    /**
     * Goes to a member if nobody has to be consulted for that; from then on it counts as written. Otherwise
     * {@link #enter} does it: generated code calls it itself, so that it is compiled only where it is needed.
     *
     * @param wanted the member's number in wire order, from 0
     * @return whether the writer is at the member
     */
    protected final boolean tryEnter(int wanted) {
        return tryEnter(wanted, wanted);
    }

    /**
     * Does the same for an array right behind members that its method writes too.
     *
     * @param first  the first of them
     * @param wanted the array's number in wire order, from 0
     * @return whether the writer is at the array
     */
    protected final boolean tryEnter(int first, int wanted) {
        if (step != first) {
            return false;
        }
        step = wanted + 1;
        return true;
    }

    /**
     * Goes to a member that claims its room itself; from then on it counts as written.
     *
     * @param wanted the member's number in wire order, from 0
     */
    protected final void enter(int wanted) {
        enter(wanted, 0);
    }

    /**
     * Goes to a member of the run and makes sure that there is room for it; from then on it counts as written.
     *
     * @param wanted the member's number in wire order, from 0
     * @param end    bytes from the struct's start to behind its last
     */
    protected final void enter(int wanted, int end) {
        if (wanted == 0 && left > 1 && step == members.length && !isFilled()) {
            beginAt(element + 1, left - 1, composition.index());
        } else {
            takeTurn(wanted);
        }
        step = wanted + 1;
        if (lacksRoom) {
            hold();
            composition.claim(start + end);
        }
    }

    private void takeTurn(int wanted) {
        composition.giveTurn(this);
        if (wanted < next() && !beginNextElement() && !composition.giveTurnInLaterPart(this)) {
            throw composition.misuse(path() + ": '" + members[wanted] + "' is written already");
        }
        writeAllImplied(wanted);
        if (next() < wanted) {
            throw composition.misuse(
                    path() + ": '" + members[wanted] + "' is written before '" + members[next()] + "'");
        }
    }

    /** {@return the next member, be this writer held or not} */
    private int next() {
        return step < 0 ? ~step : step;
    }

    /** Makes the next member's call ask whether it is this writer's turn, and whether there is room. */
    final void hold() {
        step = ~next();
    }

    /** Skips members that need no call, up to one. The writer is held then. */
    private void writeAllImplied(int end) {
        for (int silent = next(); silent < end; silent++) {
            step = ~(silent + 1);
            if (!writeImplied(silent)) {
                step = ~silent;
                return;
            }
        }
    }

    /** {@return whether this element of an array is complete and there is another, which begins then} */
    private boolean beginNextElement() {
        if (element == NO_ELEMENT) {
            return false;
        }
        writeAllImplied(members.length);
        if (next() < members.length) {
            throw composition.misuse(path() + ": '" + members[next()] + "' is missing");
        }
        if (left == 1 || isFilled()) {
            return false;
        }
        beginAt(element + 1, left - 1, composition.index());
        return true;
    }

    private boolean isFilled() {
        return fillEnd != NO_ELEMENT && composition.index() >= fillEnd;
    }

    /** Begins a struct at an index; {@code elements} counts those still to come. */
    private void beginAt(int nextElement, long elements, int index) {
        start = index;
        element = nextElement;
        left = elements;
        lacksRoom = !composition.claimRun(index, run);
        step = lacksRoom ? ~0 : 0;
    }

    /** Checks that everything is written, all elements if it is an array. */
    final void complete() {
        if (isSurelyComplete()) {
            return;
        }
        while (beginNextElement()) {
            int here = composition.index();
            writeAllImplied(members.length);
            if (next() < members.length || fillEnd != NO_ELEMENT && composition.index() == here) {
                throw composition.misuse(parent.path() + ": '" + name + "' has " + element + " of "
                        + (fillEnd == NO_ELEMENT ? element + left + " elements" : "more elements"));
            }
        }
        if (fillEnd != NO_ELEMENT && composition.index() != fillEnd) {
            throw composition.misuse(parent.path() + ": '" + name + "' has " + (composition.index() - fillEnd)
                    + " bytes too many");
        }
        writeAllImplied(members.length);
        if (next() < members.length) {
            throw composition.misuse(path() + ": '" + members[next()] + "' is missing");
        }
    }

    /**
     * Frees the struct around this one without asking anybody, because this one's last member is written. The
     * message finds out which writer it has come to when somebody asks.
     */
    protected final void endStruct() {
        if (left == 1 && stepAround != 0) {
            parent.release();
        }
    }

    /** Ends the hold of a struct inside, unless there was no room for the run. */
    private void release() {
        if (!lacksRoom) {
            step = next();
            if (step == members.length) {
                endStruct();
            }
        }
    }

    /** {@return whether the struct around this one has been freed, or is at a later member} */
    final boolean isPassed() {
        return stepAround != parent.next();
    }

    /**
     * Tells whether a struct has been begun and goes on. In an element of an array, and in a part that several elements
     * have, a complete one does not: there the next call is about the next element or part.
     *
     * @param member the struct's number in wire order, from 0
     * @param child  the struct's writer
     * @return whether it goes on
     */
    protected final boolean isBegun(int member, StructWriter child) {
        if (next() <= member) {
            return false;
        }
        boolean another = element != NO_ELEMENT || composition.awaitsAgain(id);
        return composition.isOpen(child.id) && !(another && composition.isComplete(child.id));
    }

    /** {@return whether the struct, or the last element of an array, has all its members} */
    final boolean isComplete() {
        writeAllImplied(members.length);
        return next() == members.length && (left == 1 || isFilled());
    }

    /** {@return the same as far as it can be told without asking others} */
    final boolean isSurelyComplete() {
        return step == members.length && left == 1;
    }

    /**
     * Begins a struct in place, behind everything that is written.
     *
     * @param child its writer
     */
    protected final void beginStruct(StructWriter child) {
        beginStruct(composition.index(), child);
    }

    /**
     * Begins a struct of the run.
     *
     * @param index index of its first byte
     * @param child its writer
     */
    protected final void beginStruct(int index, StructWriter child) {
        hold();
        child.beginAt(NO_ELEMENT, 1, index);
        child.stepAround = next();
        composition.handTo(child.id);
    }

    /**
     * Begins an array of structs in place.
     *
     * @param child the writer of its elements
     * @param count number of elements
     */
    protected final void beginElements(StructWriter child, long count) {
        if (count > 0) {
            hold();
            child.beginAt(0, count, composition.index());
            child.stepAround = next();
            composition.handTo(child.id);
        } else {
            composition.handTo(id);
        }
    }

    /**
     * Begins an array in place of as many structs as fill a number of bytes.
     *
     * @param child the writer of its elements
     * @param bytes number of bytes
     */
    protected final void beginFilling(StructWriter child, long bytes) {
        composition.requireRoom(bytes);
        child.fillEnd = composition.index() + (int) bytes;
        beginElements(child, bytes == 0 ? 0 : Long.MAX_VALUE);
    }

    /** {@return index of the struct's first byte; see {@link Body}} */
    protected final int start() {
        return start;
    }

    /** Begins a message, or a struct that a pointer leads to. */
    final void beginPart(int index) {
        beginAt(NO_ELEMENT, 1, index);
        stepAround = 0;
    }

    @Override
    final int id() {
        return id;
    }

    final StructWriter parent() {
        return parent;
    }

    @Override
    final int lastStep() {
        return next() - 1;
    }

    @Override
    final String path() {
        String here = parent == null ? name : parent.path() + "." + name;
        return element == NO_ELEMENT ? here : here + "[" + element + "]";
    }

    /** {@return the path from the message to a member} */
    final String path(int member) {
        return path() + ": '" + members[member] + "'";
    }
}
