import java.util.function.IntConsumer;

public class LinkedStructures {
    static class Tree {
        private Node root;
        private int size;

        private static class Node {
            final int key;
            Node left;
            Node right;

            Node(int key) {
                this.key = key;
            }
        }

        boolean add(int key) {
            if (root == null) {
                root = new Node(key);
                size++;
                return true;
            }
            Node at = root;
            while (true) {
                if (key == at.key) {
                    return false;
                }
                Node next = key < at.key ? at.left : at.right;
                if (next == null) {
                    if (key < at.key) {
                        at.left = new Node(key);
                    } else {
                        at.right = new Node(key);
                    }
                    size++;
                    return true;
                }
                at = next;
            }
        }

        void each(IntConsumer what) {
            each(root, what);
        }

        private static void each(Node node, IntConsumer what) {
            if (node != null) {
                each(node.left, what);
                what.accept(node.key);
                each(node.right, what);
            }
        }
    }

    static class HashTable {
        private record Entry(String key, int[] value, Entry next) {}

        private final Entry[] buckets = new Entry[4];

        void count(String key) {
            int at = Math.floorMod(key.hashCode(), buckets.length);
            for (Entry e = buckets[at]; e != null; e = e.next()) {
                if (e.key().equals(key)) {
                    e.value()[0]++;
                    return;
                }
            }
            buckets[at] = new Entry(key, new int[] {1}, buckets[at]);
        }

        @Override
        public String toString() {
            String said = "";
            for (Entry bucket : buckets) {
                for (Entry e = bucket; e != null; e = e.next()) {
                    said += e.key() + "=" + e.value()[0] + " ";
                }
            }
            return said;
        }
    }

    public static void main(String[] args) {
        Tree tree = new Tree();
        int seed = 17;
        for (int i = 0; i < 20; i++) {
            seed = seed * 1103515245 + 12345;
            tree.add((seed >>> 16) % 50);
        }
        tree.each(key -> System.out.print(key + " "));
        System.out.println(tree.size);
        HashTable table = new HashTable();
        for (String word : new String[] {"the", "cat", "and", "the", "dog", "and", "the", "bird"}) {
            table.count(word);
        }
        System.out.println(table);
    }
}
