package dev.spicewire.codegen.java;

/**
 * What a user chooses about generated Java.
 *
 * @param basePackage package of every generated type, such as {@code com.example.spice}
 * @param side        for whom the code is
 */
public record JavaOptions(String basePackage, Side side) {
}
