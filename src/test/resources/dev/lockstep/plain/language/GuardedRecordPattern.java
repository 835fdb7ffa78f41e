class GuardedRecordPattern {
    record R(int a, String b) {}

    public static void main(String[] args) {
        Object o = new R(3, "x");
        System.out.println(switch (o) {
            case R(int a, String b) when a > 100 -> "big";
            case R(var a, var b) -> a + b;
            default -> "no";
        });
    }
}
