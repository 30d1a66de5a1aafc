// SPDX-License-Identifier: Apache-2.0
/**
 * Called by generated code: may change with the generator's version, so that code of one version needs the runtime of
 * the same. Here is what generated writers consist of; {@link dev.spicewire.runtime.MessageWriter} tells how they are
 * used.
 *
 * <h2>Who is there</h2>
 *
 * <p>A message has a tree of writers: a {@link RootWriter} and a {@link StructWriter} for each struct inside and each
 * struct that a pointer leads to. All of them share one composition: the buffer, the index up to which it is written,
 * the <em>current</em> writer, and the queue of <em>parts</em>, which are what pointers lead to. The main part is
 * written first, then each part in turn; structs in place belong to the part that they are in.
 *
 * <h2>States of a writer</h2>
 *
 * <p>A writer knows the number of its next member. While it is <em>free</em>, it may write that member without asking
 * anybody: {@link StructWriter#tryEnter} is one comparison. While it is <em>held</em>, {@code tryEnter} fails whatever
 * the member, and {@link StructWriter#enter} asks the composition. {@code enter} is right in both states, and is what
 * refuses a member out of order; {@code tryEnter} is there to be compiled into the caller.
 *
 * <pre>{@code
 *                  wrap, or its turn comes
 *      +--------+  (the room of its run is there)  +--------+
 *      |        | -------------------------------> |        | ---+  tryEnter, enter:
 *      |  HELD  |                                  |  FREE  |    |  the next member
 *      |        | <------------------------------- |        | <--+
 *      +--------+  beginStruct, beginElements,     +--------+
 *        |    ^    beginFilling; a failure           ^    |
 *        |    |                                      |    | after the last member
 *        |    +-- no room: enter claims it           |    v
 *        |        member by member                   |  +----------+
 *        |                                           |  | COMPLETE | -- endStruct: the writer around
 *        +-------------------------------------------+  +----------+    it becomes free
 *           endStruct of the struct inside, or enter,
 *           once the structs inside are complete
 * }</pre>
 *
 * <p>Elements of an array share a writer: when one is complete and another is to come, {@code enter} of the first
 * member begins the next.
 *
 * <p>A new writer is held, and so is each that was open when something failed: then {@code enter} refuses everything
 * until the message begins again. The composition does not hear of {@code endStruct}; it finds the writer that is
 * current by then when somebody asks.
 *
 * <table>
 * <caption>Who calls what</caption>
 * <tr><th>method</th><th>in which state</th><th>what it does</th></tr>
 * <tr><td>{@code begin}</td><td>any, of a message's writer</td><td>from {@code wrap}: forgets what was not finished,
 * claims room for the run</td></tr>
 * <tr><td>{@code tryEnter}</td><td>any</td><td>goes to the next member if the writer is free</td></tr>
 * <tr><td>{@code enter}</td><td>where {@code tryEnter} failed</td><td>completes the writers inside, writes implied
 * members up to this one, claims room where the run had none; or refuses</td></tr>
 * <tr><td>{@code put8} and so on, {@code array}, {@code part}, {@code string}</td><td>at the member that was
 * entered</td><td>writes its bytes, or queues the part that its pointer leads to</td></tr>
 * <tr><td>{@code isBegun}</td><td>any</td><td>tells whether a struct inside is being written, so that its accessor
 * hands it out once more</td></tr>
 * <tr><td>{@code beginStruct}, {@code beginElements}, {@code beginFilling}</td><td>at the member that was
 * entered</td><td>holds this writer and makes another current and free</td></tr>
 * <tr><td>{@code writeImplied}</td><td>called by the runtime</td><td>writes a member that needs no call: padding, a
 * count, a switch without a case</td></tr>
 * <tr><td>{@code endStruct}</td><td>complete</td><td>frees the writer around this one</td></tr>
 * <tr><td>{@code finishMessage}</td><td>any, of a message's writer</td><td>from {@code finish}: completes the main
 * part, then gives each part its turn and sets its pointer</td></tr>
 * </table>
 *
 * <h2>One message</h2>
 *
 * <p>{@code Mark { uint16 id; Spot spot; uint32 size; uint8 *data[size]; }} with {@code Spot { uint8 x; uint8 y; }}.
 * All members stand at fixed offsets, so the run is 12 bytes, {@code Spot} included. A test writes this message.
 *
 * <pre>{@code
 *  call             Mark           Spot           at byte   bytes
 *  wrap(out)        free, id       held           0         12 bytes of room are claimed
 *  id(7)            free, spot     held           0         07 00
 *  spot()           held, size     free, x                  beginStruct: Spot is current
 *    x(1)           held, size     free, y        2         01
 *    y(2)           free, size     complete       3         02           endStruct frees Mark
 *  data(aa bb)      complete       complete       4         02 00 00 00  size, which data has with it
 *                                                 8                      the pointer; 'aa bb' is queued
 *  finish()         complete       complete       12        aa bb        the part's turn
 *                                                 8         0c 00 00 00  its offset goes to the pointer
 * }</pre>
 *
 * <p>The body is {@code 0700 0102 02000000 0c000000 aabb}, and only now the buffer's position moves, by 14.
 */
package dev.spicewire.runtime.support.writer;
