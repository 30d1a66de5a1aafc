String log = new File(basedir, 'build.log').text
assert log.contains('0 breaking, 0 extension, 0 source, 0 none; 0 unproven; 1 suppressed')
