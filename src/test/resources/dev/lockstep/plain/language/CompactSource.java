int count = 40;
static String shared = "shared";

record Point(int x, int y) {}

int next() {
    return ++count;
}

void main() {
    next();
    System.out.println(next() + " " + shared + " " + new Point(1, 2));
}
