package dev.spicewire.conformance.property;

import java.util.List;

/** Writer properties for definitions with what SPICE does not use. */
class OwnWriterPropertyTest extends WriterProperties {

    @Override
    List<Subject> subjects() {
        return OwnDefinitions.REGULAR;
    }
}
