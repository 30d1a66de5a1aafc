String log = new File(basedir, 'build.log').text
assert log.contains('com.example:baselines-that-are-none:1.0-SNAPSHOT is what this build makes')
assert log.contains('the jar holds no definition (*.proto); releases hold theirs from the first one that is built with')
assert log.contains("can't tell which release of com.example:baselines-that-are-none is the newest: ")
assert !log.contains('at dev.spicewire.')
