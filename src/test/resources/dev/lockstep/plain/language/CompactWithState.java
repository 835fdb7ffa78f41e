int n = 3;

static int s;

String t = f("t");

String f(String x) {
    IO.println(x + n + s);
    return x + 1;
}

record P(int a) {}

void main() {
    n++;
    s += n;
    Runnable r = () -> n++;
    r.run();
    IO.println(t + n + s + new P(n));

    new Object() {
        void g() {
            n += 10;
            IO.println(n);
        }
    }.g();

    class L {
        int q = n;
    }

    IO.println(new L().q);
}
