length * width * height > 120000 ? 4.5 : 0.0;
