// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.example.beam;

import org.apache.beam.sdk.options.Description;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.options.Validation;

/** What {@link ArchiveJob} has to be told, beside what its runner wants to know. */
public interface ArchiveOptions extends PipelineOptions {

    /** {@return where the captures are, in any file system that Beam knows} */
    @Description("Captures, such as gs://archive/**.pcap or /captures/*.pcap")
    @Validation.Required
    String getCaptures();

    /** Says where the captures are. */
    void setCaptures(String captures);

    /** {@return where the report goes} */
    @Description("File for the report")
    @Validation.Required
    String getReport();

    /** Says where the report goes. */
    void setReport(String report);
}
