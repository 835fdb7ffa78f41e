// RIGHT: refused line 3
public class CloneOfObjects {
    static class Sheep implements Cloneable {
        int age = 3;

        Object copy() throws CloneNotSupportedException {
            return super.clone();
        }
    }

    public static void main(String[] args) throws CloneNotSupportedException {
        System.out.println(((Sheep) new Sheep().copy()).age);
    }
}
