// Nothing but the base of the JDK comes along.
assert new File(basedir, 'target/modules.txt').readLines().collect { it - ~/@.*/ }.sort() ==
        ['com.example.screen', 'dev.spicewire.runtime', 'java.base']
// Width and height are the second and third number of the body, 0x280 and 0x1e0.
assert new File(basedir, 'target/said.txt').text.trim() == 'a screen of 640 x 480'
