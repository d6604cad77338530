"""Draws captchas with Pillow and prints what one costs: style, format, warm-up, count.

simple is what tutorials draw; warped is drawn in the manner of the captcha package of PyPI.
"""

import io
import json
import random
import sys
import time

from PIL import Image, ImageDraw, ImageFilter, ImageFont

SIZE = (320, 120)
ALPHABET = "ACDEHKNPRTUXY23479"
FONT = ImageFont.truetype("DejaVuSans-Bold.ttf", 76)


def colour(low, high):
    return tuple(random.randint(low, high) for _ in range(3))


def simple(text):
    image = Image.new("RGB", SIZE, colour(200, 255))
    draw = ImageDraw.Draw(image)
    for place, character in enumerate(text):
        at = (14 + 74 * place + random.randint(-4, 4), 12 + random.randint(-8, 8))
        draw.text(at, character, font=FONT, fill=colour(20, 140))
    for _ in range(5):
        draw.line([point(), point()], fill=colour(60, 200), width=2)
    for _ in range(120):
        draw.point(point(), fill=colour(0, 255))
    return image


def warped(text):
    ground, ink = colour(238, 255), colour(10, 200)
    image = Image.new("RGB", SIZE, ground)
    offset = 12
    for character in text:
        mask = warped_character(character)
        image.paste(ink, (offset, max(0, (SIZE[1] - mask.height) // 2)), mask)
        offset += mask.width - random.randint(8, 20)
    draw = ImageDraw.Draw(image)
    left, top = random.randint(0, 60), random.randint(20, 50)
    box = [left, top, SIZE[0] - random.randint(0, 60), SIZE[1] - random.randint(10, 40)]
    draw.arc(box, random.randint(0, 20), random.randint(160, 200), fill=ink, width=3)
    for _ in range(30):
        x, y = point()
        draw.line([(x, y), (x - 1, y - 1)], fill=ink, width=4)
    return image.filter(ImageFilter.SMOOTH)


def warped_character(character):
    left, top, right, bottom = FONT.getbbox(character)
    mask = Image.new("L", (right - left + 8, bottom - top + 8))
    ImageDraw.Draw(mask).text((4 - left, 4 - top), character, font=FONT, fill=255)
    mask = mask.rotate(random.uniform(-30, 30), Image.BILINEAR, expand=True)
    width, height = mask.size
    dx, dy = width * random.uniform(0.1, 0.3), height * random.uniform(0.2, 0.3)
    x1, y1 = random.uniform(-dx, dx), random.uniform(-dy, dy)
    x2, y2 = random.uniform(-dx, dx), random.uniform(-dy, dy)
    wide, high = int(width + abs(x1) + abs(x2)), int(height + abs(y1) + abs(y2))
    corners = (x1, y1, -x1, high - y2, wide + x2, high + y2, wide - x2, -y1)
    return mask.transform((width, height), Image.QUAD, corners, Image.BILINEAR)


def point():
    return random.randint(0, SIZE[0]), random.randint(0, SIZE[1])


def encoded(draw, image_format):
    image = draw("".join(random.choices(ALPHABET, k=4)))
    output = io.BytesIO()
    image.save(output, image_format)
    return output.getvalue()


def main():
    style, image_format, warm_up, count = sys.argv[1:]
    draw = {"simple": simple, "warped": warped}[style]
    for _ in range(int(warm_up)):
        encoded(draw, image_format)
    cpu, wall = time.process_time(), time.perf_counter()
    size = sum(len(encoded(draw, image_format)) for _ in range(int(count)))
    cpu, wall = time.process_time() - cpu, time.perf_counter() - wall
    means = {"cpuMs": 1000 * cpu, "wallMs": 1000 * wall, "bytes": size}
    print(json.dumps({name: total / int(count) for name, total in means.items()}))


main()
