package dev.spicewire.conformance.suite;

/**
 * One question to a testee.
 *
 * @param id          such as {@code golden/17/encode}; stays as long as the suite's files are only appended to
 * @param suite       name of the file that it comes from, without extension
 * @param category    what is special about the message, such as {@code truncate}
 * @param subject     the message
 * @param operation   what to do with it
 * @param input       what to do it with: hexadecimal bytes, for {@link Operation#ENCODE} a JSON object
 * @param expectation the right answer
 */
public record Case(String id, String suite, String category, Subject subject, Operation operation, String input,
        Expectation expectation) {
}
