import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.codelibs.opensearch.runner.OpenSearchRunner;

/**
 * OpenSearch for tests: some nodes in one program. Arguments: a folder, and for each node its port for HTTP and its port for other nodes.
 * It reads commands from its input ("stop 2", "start 2") and says in the file `said` of the folder how many it has carried out; it ends when
 * its input ends. (The runner keeps the standard output for itself.)
 */
public class Nodes {
  public static void main(String[] args) throws Exception {
    Path folder = Path.of(args[0]);
    int nodes = (args.length - 1) / 2;
    StringBuilder others = new StringBuilder();
    for (int n = 0; n < nodes; n++) others.append(n == 0 ? "" : ",").append("127.0.0.1:").append(args[2 + 2 * n]);
    OpenSearchRunner runner = new OpenSearchRunner();
    runner.onBuild((number, settings) -> {
      settings.put("http.port", args[1 + 2 * (number - 1)]);
      settings.put("transport.port", args[2 + 2 * (number - 1)]);
      settings.put("network.host", "127.0.0.1");
      settings.put("discovery.seed_hosts", others.toString());
      settings.putList("cluster.initial_cluster_manager_nodes", "Node 1");
      settings.put("node.processors", "2");
      // Disks that are nearly full are no matter of these tests.
      settings.put("cluster.routing.allocation.disk.threshold_enabled", "false");
      settings.put("cluster.max_shards_per_node", "5000");
    });
    runner.build(OpenSearchRunner.newConfigs().basePath(folder.resolve("nodes").toString()).clusterName("tests-" + args[2]).numOfNode(nodes));
    Runtime.getRuntime().addShutdownHook(new Thread(() -> close(runner)));
    int done = 0;
    say(folder, done);
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      String[] words = line.split(" ");
      int number = Integer.parseInt(words[1]) - 1;
      if (words[0].equals("stop")) runner.getNode(number).close();
      else runner.startNode(number);
      say(folder, ++done);
    }
    System.exit(0);
  }

  private static void close(OpenSearchRunner runner) {
    try {
      runner.close();
    } catch (Exception e) {
      // It ends anyway.
    }
  }

  /** As a whole or not at all. */
  private static void say(Path folder, int done) throws Exception {
    Path written = folder.resolve("said.new");
    Files.writeString(written, Integer.toString(done));
    Files.move(written, folder.resolve("said"), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
