package dev.spicewire.conformance.property;

import java.util.List;

/** Generated properties for the definitions of SPICE. */
class SpiceGeneratedPropertyTest extends GeneratedProperties {

    @Override
    List<Subject> subjects() {
        return Subject.ofSpice();
    }
}
