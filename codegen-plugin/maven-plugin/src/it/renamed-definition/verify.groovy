def made = new File(basedir, 'target/generated-sources/spice/com/example/ping')
assert new File(made, 'Ping.java').readLines()[0].contains('from renamed.proto.')
