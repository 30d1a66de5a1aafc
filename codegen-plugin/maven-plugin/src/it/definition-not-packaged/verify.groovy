String log = new File(basedir, 'build.log').text
assert log.contains('definition-not-packaged-1.0.jar does not hold META-INF/spice/ping.proto, so that the next')
