// Of the JDK only what the connection's module names; no library.
def modules = new File(basedir, 'target/modules.txt').readLines().collect { it - ~/@.*/ }.sort()
assert modules.findAll { !it.startsWith('java.') } ==
        ['com.example.client', 'dev.spicewire.codec', 'dev.spicewire.connection', 'dev.spicewire.runtime']
assert new File(basedir, 'target/said.txt').text.trim() == '640 x 480'
