/** Which tool this is. */
package dev.spicewire.tool;
