// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.diagnostics;

/** Codes for text that is no definition file, and for what a dialect leaves out. */
public final class SyntaxCodes {

    /** Something else was expected. */
    public static final Code UNEXPECTED = new Code("SW0001", "syntax error", """
            The text does not follow the grammar at this place. The message says what could stand here. Reading goes \
            on behind the mistake, so that further mistakes are found in the same run; the definition around it is \
            left out until it is correct.""");

    /** A comment without end. */
    public static final Code UNCLOSED_COMMENT = new Code("SW0002", "comment without end", """
            A comment that begins with '/*' ends at the first '*/'. Here the file ends first, so everything behind the \
            beginning of the comment is lost.""");

    /** A character that no token has. */
    public static final Code UNKNOWN_CHARACTER = new Code("SW0003", "unknown character", """
            No part of the language is written with this character. Names consist of the letters A to Z in both cases, \
            digits and '_'.""");

    /** Braces, structs or channels too deep. */
    public static final Code TOO_DEEP = new Code("SW0004", "nested too deeply", """
            Structs may hold one another 64 deep, whether they are defined in place or used by name, and so may \
            braces. Channels may derive from one another 64 deep as well. Nothing on the wire needs more than a \
            few.""");

    /** An import that can't be read. */
    public static final Code IMPORT_NOT_READ = new Code("SW0005", "import cannot be read", """
            The name in an 'import' is a path relative to the directory of the file that it stands in. The file must \
            exist, be readable, and be text in UTF-8.""");

    /** Files that import one another. */
    public static final Code IMPORT_CYCLE = new Code("SW0006", "imports go in a circle", """
            A type is defined before it is used, so two files cannot each need the other first. Move what both need to \
            a third file and import that.""");

    /** Something that upstream's parser does not take. */
    public static final Code EXTENSION = new Code("SW0007", "not in upstream's language", """
            Spicewire extends the language of upstream's spice.proto: 'import', array sizes that are sums of members, \
            doc comments, hexadecimal numbers, blanks around the dots of a switch variable, behind a sign or behind \
            '@', files without 'protocol'. Dialect 'upstream' refuses them, so that a file that passes does not depend \
            on Spicewire.""");

    /** Something that upstream had and dropped. */
    public static final Code OBSOLETE = new Code("SW0008", "obsolete", """
            Old versions of upstream's definitions have this and today's parser does not: the attributes @minor, \
            @fixedsize, @ptr32, @c_ptr and @bytes_count, and the array size 'bytes(...)'. It is read, with a warning, \
            except under dialect 'upstream', where it is an error. Dialect 'old' takes it as it is.""",
            Severity.WARNING);

    /** A doc comment with nothing behind it. */
    public static final Code STRAY_DOC = new Code("SW0009", "doc comment documents nothing", """
            A doc comment belongs to the definition, member, enum value or message that begins right behind it. Here \
            none does, so the text would be lost. Move it, or make it a plain comment.""", Severity.WARNING);

    /** A number that no type holds, or a name that nobody reads. */
    public static final Code TOO_LONG = new Code("SW0010", "number or name too long", """
            No number of the language has more than 20 digits. One with more than 100 characters is not even read, nor \
            is a name with more than 10000, or a definition of more than a million words and signs.""");

    /** A file of Protocol Buffers. */
    public static final Code PROTOCOL_BUFFERS = new Code("SW0011", "file of another language", """
            Files of Protocol Buffers end in '.proto' as well, and have little else in common with definitions of \
            SPICE. Here the order and the types of members say what the bytes are; members have no numbers, only the \
            messages of a channel have. Each definition ends with a semicolon.""");

    /** A file without definitions. */
    public static final Code NOTHING_DEFINED = new Code("SW0012", "nothing defined", """
            The file has no definition, so nothing can be done with it. Perhaps it was not saved, or all of it is in a \
            comment.""", Severity.WARNING);

    private SyntaxCodes() {
    }
}
