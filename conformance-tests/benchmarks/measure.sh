#!/bin/sh
# Measures under the JDK of JAVA_HOME, or the java on the path, and brings docs/performance.md up to date.
# Usage: measure.sh NAME [codecs|generator|connection] [options of JMH], NAME being jdk17 or jdk25. The codecs take more
# than an hour on a machine that is idle, the generator half an hour, connections ten minutes.
set -eu

root=$(CDPATH='' cd -- "$(dirname "$0")/../.." && pwd -P)
case ${1:-} in
    jdk17 | jdk25) name=$1 ;;
    *)
        echo "usage: measure.sh jdk17|jdk25 [codecs|generator|connection] [options of JMH]" >&2
        exit 2
        ;;
esac
shift

part=all
case ${1:-} in
    codecs | generator | connection)
        part=$1
        shift
        ;;
esac

jar=$root/conformance-tests/target/benchmarks.jar
if [ ! -f "$jar" ]; then
    echo "measure.sh: $jar is not there; run 'mvn verify' first" >&2
    exit 2
fi
java=java
[ -z "${JAVA_HOME:-}" ] || java=$JAVA_HOME/bin/java

cd "$root"
mkdir -p docs/performance
generator='(GeneratorBenchmark|ChannelBenchmark|ColdStartBenchmark)'
connection='(ReceiveBenchmark|SendBenchmark)'

# Measures what the options of JMH name, into a file.
measure() {
    file=docs/performance/$1
    shift
    "$java" -jar "$jar" -prof gc -foe true -rf json -rff "$file" "$@"
}

case $part in
    codecs | all) measure "$name.json" -e "$generator" -e "$connection" "$@" ;;
esac
case $part in
    generator | all) measure "$name-generator.json" "$generator" "$@" ;;
esac
case $part in
    connection | all) measure "$name-connection.json" "$connection" "$@" ;;
esac
"$java" -cp "$jar" dev.spicewire.conformance.bench.report.Report docs
