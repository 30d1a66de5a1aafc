/** Reports in the XML of JUnit, whatever they are about. */
package dev.spicewire.junit;
