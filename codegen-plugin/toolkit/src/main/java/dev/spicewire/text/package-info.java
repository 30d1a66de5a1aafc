/** Text for terminals. */
package dev.spicewire.text;
