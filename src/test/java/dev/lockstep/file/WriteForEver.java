package dev.lockstep.file;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;

/// A program that puts one picture over another until it is killed. Says a word whenever one is in place.
public final class WriteForEver {
    static final int SIZE = 300;

    private WriteForEver() {}

    public static void main(String[] arguments) throws IOException {
        List<BufferedImage> pictures = List.of(picture(Color.RED), picture(Color.BLUE));
        ImageIO.setUseCache(false);
        for (int i = 0;; i++) {
            BufferedImage picture = pictures.get(i % 2);
            NewFile.at(Path.of(arguments[0])).write(out -> ImageIO.write(picture, "png", out));
            System.out.println("written");
        }
    }

    /// Of one colour at its corners, and between them nothing that could be packed, so that writing takes a while.
    static BufferedImage picture(Color colour) {
        BufferedImage picture = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_RGB);
        SplittableRandom dice = new SplittableRandom(colour.getRGB());
        for (int y = 0; y < SIZE; y++) {
            for (int x = 0; x < SIZE; x++) {
                picture.setRGB(x, y, dice.nextInt());
            }
        }
        Graphics2D pen = picture.createGraphics();
        pen.setColor(colour);
        pen.fillRect(0, 0, SIZE, 4);
        pen.fillRect(0, SIZE - 4, SIZE, 4);
        pen.dispose();
        return picture;
    }
}
