// RIGHT: refused line 7
import java.util.ArrayList;
import java.util.List;

public class InterfaceList {
    interface Constants {
        List<Integer> LIST = new ArrayList<>();
    }

    public static void main(String[] args) {
        Constants.LIST.add(1);
        assert Constants.LIST.size() == 1;
    }
}
