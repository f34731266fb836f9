/**
 * The packages whose files the tests read, see realFiles.ts. `sha512` is of the archive as the registry gives it:
 * the npm tarball (npm's own `dist.integrity`), the wheel, the -sources.jar.
 */
import type { RealLanguage } from './realFiles.js';

export interface PinnedPackage {
  readonly registry: 'npm' | 'pypi' | 'maven';
  readonly name: string;
  readonly version: string;
  readonly sha512: string;
}

export interface Pin extends PinnedPackage {
  readonly languages: readonly RealLanguage[];
}

export const PINS: readonly Pin[] = [
  {
    registry: 'npm',
    name: 'lodash',
    version: '4.18.1',
    sha512: 'sha512-dMInicTPVE8d1e5otfwmmjlxkZoUpiVLwyeTdUsi/Caj/gfzzblBcCE5sRHV/AsjuCmxWrte2TNGSYuCeCq+0Q==',
    languages: ['javascript'],
  },
  {
    registry: 'npm',
    name: 'express',
    version: '5.3.0',
    sha512: 'sha512-qCqy1xSoaugxOD4IVHb1ZWdkvCF2W3aE2okKouWj8VwJ+ztskSiXoBnCSJqfKT+cVPJhuJqe9YLbY425+Zh00g==',
    languages: ['javascript'],
  },
  {
    registry: 'npm',
    name: 'koa',
    version: '3.3.0',
    sha512: 'sha512-NdsWJYxVzUuYt718DtEQRhUXqqsAPA4VlaUGrlidjh/T2TP/4OQXqQg4ouUHfHD9f+tgmwLZWPm+JQLgqM9YbA==',
    languages: ['javascript'],
  },
  {
    registry: 'npm',
    name: 'fastify',
    version: '5.12.8',
    sha512: 'sha512-moP8exb2sCHLUbJkwp+I6C0padhy4D8lp0SdmzY7HhSdZuqm7O/u3o2aq7u8okaQ//33QDzj3G/u+FsSdB8Qzw==',
    languages: ['javascript', 'typescript'],
  },
  {
    registry: 'npm',
    name: '@hapi/hapi',
    version: '21.4.10',
    sha512: 'sha512-G0l7tch1/85Gkyasmmjvjam2IWbx/9zCp4AQx4nZ/nn/rrrmVmRvFejj2ZGe5j3wFZVCLt2+Zeg95ImFFom+7w==',
    languages: ['javascript'],
  },
  {
    registry: 'npm',
    name: 'webpack',
    version: '5.112.2',
    sha512: 'sha512-B2tp1LI9D8GVpPDqprdt12ukTkXXahj9MzqSWJq4faSPgOUM7CdZaGAB6HrL/8E6UwbBpdj4vzWDbKoFnVoU6g==',
    languages: ['javascript'],
  },
  {
    registry: 'npm',
    name: 'eslint',
    version: '10.15.0',
    sha512: 'sha512-+5Wg4p+ze3sG1WErYgUO/3H1IQIfFBymVUA0Fo/XTeBOLS6UQIUekpSJ8sdRkn7O7wjh84b55w/roqavH2aScg==',
    languages: ['javascript'],
  },
  {
    registry: 'npm',
    name: 'axios',
    version: '1.21.1',
    sha512: 'sha512-6eI5Q/Y4u/Um9dDlsRoq5pY2rxnUTv+L4PpLitnbk/i4jb3MxLZ5CsN5Ih3IysbeRYK4pR+P7qfMsOQl9fwwFQ==',
    languages: ['javascript'],
  },
  {
    registry: 'npm',
    name: 'mongoose',
    version: '9.12.1',
    sha512: 'sha512-wPw1NKurTDShT+kr/JJvhdwPKIJkxFJv5GEbv++QahN8snPR9Fp/BFg6nQbbCyUHBB8DexwwlCQW6SfBD99QCg==',
    languages: ['javascript'],
  },
  {
    registry: 'npm',
    name: 'knex',
    version: '3.3.0',
    sha512: 'sha512-LgWl031hNuLv9Lhxdd9093zULa2aNcoP04Bk29e5NidgRcEr/T0rAr2WYi4BhjTiCDoQiRU56meUE5rppLKZzQ==',
    languages: ['javascript'],
  },
  {
    registry: 'npm',
    name: 'sequelize',
    version: '6.37.8',
    sha512: 'sha512-HJ0IQFqcTsTiqbEgiuioYFMSD00TP6Cz7zoTti+zVVBwVe9fEhev9cH6WnM3XU31+ABS356durAb99ZuOthnKw==',
    languages: ['javascript'],
  },
  {
    registry: 'npm',
    name: 'mysql2',
    version: '3.24.6',
    sha512: 'sha512-enu73KhbAua2L3dIxjc6qg6ZJ7H3pt1BImZASWNWY5xSsmJ1ZuUPULTDGXgmJbI61vb+nJAG19IZclIq19UidQ==',
    languages: ['javascript'],
  },
  {
    registry: 'npm',
    name: 'pg',
    version: '8.23.1',
    sha512: 'sha512-aL96AHANtWjPLDOLqnhx+ngp9+UK7ETEU8VJrDCGvsSSi/mGLcWYsS6Herg7lmaBJe4uwrfqsa7gTEFaSizDoQ==',
    languages: ['javascript'],
  },
  {
    registry: 'npm',
    name: 'winston',
    version: '3.19.0',
    sha512: 'sha512-LZNJgPzfKR+/J3cHkxcpHKpKKvGfDZVPS4hfJCc4cCG0CgYzvlD6yE/S3CIL/Yt91ak327YCpiF/0MyeZHEHKA==',
    languages: ['javascript'],
  },
  {
    registry: 'npm',
    name: 'socket.io',
    version: '4.8.4',
    sha512: 'sha512-9ZV9zg8vN8hO3Y25DhR7nUkJ1VDnBhq5O/JrXhFT9s6+F0gqytSASTHVfCFc2mJXaTfARroErplXlzFWwETZqQ==',
    languages: ['javascript'],
  },
  {
    registry: 'npm',
    name: 'jquery',
    version: '4.0.0',
    sha512: 'sha512-TXCHVR3Lb6TZdtw1l3RTLf8RBWVGexdxL6AC8/e0xZKEpBflBsjh9/8LXw+dkNFuOyW9B7iB3O1sP7hS0Kiacg==',
    languages: ['javascript'],
  },
  {
    registry: 'npm',
    name: 'rxjs',
    version: '7.8.2',
    sha512: 'sha512-dhKf903U/PQZY6boNNtAGdWbG85WAbjT/1xYoZIC7FAY0yWapOBQVsVrDl58W86//e1VpMNBtRV4MaXfdMySFA==',
    languages: ['typescript'],
  },
  {
    registry: 'npm',
    name: 'zod',
    version: '4.6.7',
    sha512: 'sha512-g8W2D2kU6a8untc053fX1uVBKzM7yqAxW/3zwk83+6RyF2+SKOuV+c0wBDhUwzV1PaGapmZH+rmcUzPf+3CGwg==',
    languages: ['typescript'],
  },
  {
    registry: 'npm',
    name: 'ethers',
    version: '6.17.0',
    sha512: 'sha512-BpyrpIPJ3ydEVow8zGaz1DuPS7YU8DcWxuBnY9a0UA/lvAPwrMr+EPXsfrul628SRaekPNeIM4UFh/91GWZang==',
    languages: ['typescript'],
  },
  {
    registry: 'npm',
    name: 'viem',
    version: '2.57.20',
    sha512: 'sha512-LSvREzKT7xFXpmxW2YFJ/OtcZRkSGLp5zywSgadBf0qQCeqh2+FxHHWyrS2zEG7ZfBWQQvk8HI1i4HPzSMD14g==',
    languages: ['typescript'],
  },
  {
    registry: 'npm',
    name: '@trpc/server',
    version: '11.25.2',
    sha512: 'sha512-zfFwyroSYSYlsAGo7yezGM+gAhHRBD9LyVMkXyCjWM2JuhorKGzl2fBzEUjHSKTtYlJ8l6DR3LHsBHBCTmAofQ==',
    languages: ['typescript'],
  },
  {
    registry: 'npm',
    name: '@tanstack/query-core',
    version: '5.108.0',
    sha512: 'sha512-X9zJUtEV/0D2q9pmGS/Bza8S4bNovSBhZOtdhtu0fzsHwizC6C+Eh/q5CX3MQBchsRMrirWVQmv7Fp4OStzV9g==',
    languages: ['typescript'],
  },
  {
    registry: 'npm',
    name: '@tanstack/react-query',
    version: '5.108.0',
    sha512: 'sha512-DpMbB8pVorEZcsHRa0Z13KQGfmndqvJbuLy9h+xfP8XpuEZBOxzq+QfXGonQ0fAgRSWhc+QsfoRETSTWxAEAVw==',
    languages: ['typescript', 'tsx'],
  },
  {
    registry: 'npm',
    name: 'react-native-paper',
    version: '5.15.3',
    sha512: 'sha512-GEyNTmWElIZgnYw09AjjCNupRYzCmP79uAAyGSyCEUZz7KBz1wtJcC0wVUkozR1Rn3PK/td/9LlR6+F1hzmYvA==',
    languages: ['typescript', 'tsx'],
  },
  {
    registry: 'npm',
    name: 'react-native-gesture-handler',
    version: '3.5.0',
    sha512: 'sha512-bm8yepwMBUhEOSeU7WQbNNrstD0Hbv6i+XsApARBJSlb+WlRvyaQsobi+tZ5Uyr5kDVgXzg6kPb+CWY9zvyfEw==',
    languages: ['typescript', 'tsx'],
  },
  {
    registry: 'npm',
    name: '@react-navigation/elements',
    version: '2.9.45',
    sha512: 'sha512-r64qCgjA6asQo4Zlv2lAl68ARkfPbV+BNRm3n9JlMoFr4Ma2A+92Z+sWT1coJRoSXkAwVNb70+LjpM6fo6/D4A==',
    languages: ['tsx'],
  },
  {
    registry: 'npm',
    name: '@react-navigation/stack',
    version: '7.12.1',
    sha512: 'sha512-4KEoho3yVy58B1Myj5ZNiSVmA8U8YfVbJrZT23uyA5pUy2dqPANH3REQ/zx/nMw4I62EVvqPHYLLbfGzI9/wTQ==',
    languages: ['tsx'],
  },
  {
    registry: 'pypi',
    name: 'Django',
    version: '5.1.4',
    sha512: 'sha512-G5MXyGRs8mTXmII2ak+egLARH/c6F3Z56T1rYD+IkqEEDe3tlkgT4gLtvzPbm6rkvNy2Gl8mwQCuPrVezTLAOA==',
    languages: ['python'],
  },
  {
    registry: 'pypi',
    name: 'Flask',
    version: '3.1.0',
    sha512: 'sha512-wJT3nWydkbLgRTNbGoLJxYwA7r49CT1XQ9FV9WVlFNn0fZc5Rc29CNwW8TDly1PTWKArTs+BfBMUfp483Si9uA==',
    languages: ['python'],
  },
  {
    registry: 'pypi',
    name: 'requests',
    version: '2.32.3',
    sha512: 'sha512-z5EutcSt9q5KUSST7O+bo9ZVIJJbidk93Ac7R+bHzA7O7wrFNTlzkILaeTuEWyqo/LMogk1w9eu7GlEdV2myAQ==',
    languages: ['python'],
  },
  {
    registry: 'pypi',
    name: 'SQLAlchemy',
    version: '2.0.36',
    sha512: 'sha512-lvjJpynfqXpCkqTdGNLxI5GdbhzZ00DD60nIW7gsBgNRv1Ih+LWqhB6aKlS4gkoUgdG78uHovZUzO7972hTuBw==',
    languages: ['python'],
  },
  {
    registry: 'pypi',
    name: 'Jinja2',
    version: '3.1.4',
    sha512: 'sha512-0UIMhBf614iHZt0muXBqh8Y+jzPc7rjibQBW1RJ7Cz7ZJy5EtLdhEy1LMyAyclLqsWllIEiMpkwllYiWtB9Uew==',
    languages: ['python'],
  },
  {
    registry: 'pypi',
    name: 'Werkzeug',
    version: '3.1.3',
    sha512: 'sha512-RFC+d3oxOL38gHYFMe8R/YS7HlYoWecS3Fw2yDYy0wYOhZPyUrY39i7dp8huvjxjZGcD/lqsLjvqXvjBaYG90A==',
    languages: ['python'],
  },
  {
    registry: 'maven',
    name: 'org.apache.commons:commons-lang3',
    version: '3.17.0',
    sha512: 'sha512-FZVKR/ON+CH5coLRMMFuSIXcrhZQPjh2rcVRij9vfz7Ppit3e5i2rhGHjjBfme0oGBwo8zadTaKj+3xpbUvh0g==',
    languages: ['java'],
  },
  {
    registry: 'maven',
    name: 'com.google.code.gson:gson',
    version: '2.11.0',
    sha512: 'sha512-IWLrpsbGcvQpd+sAZQtmqcb3vmQet3EQBU14Io5H17U2A5pvzEXdrZW9Y1Ze1WuD0qkJtU4faSqd8VofKhl6Og==',
    languages: ['java'],
  },
  {
    registry: 'maven',
    name: 'com.fasterxml.jackson.core:jackson-databind',
    version: '2.18.2',
    sha512: 'sha512-aYfyqur5O6wGt2qAPpBjPX9cdnXs5rlmK8xjGir97YzFuLuVkWZPQjvqDtXESVq1XxpdAX9gLpTtapOqEul/hw==',
    languages: ['java'],
  },
  {
    registry: 'maven',
    name: 'org.springframework:spring-web',
    version: '6.2.1',
    sha512: 'sha512-MNM+EY26jaUQwMnFQMFJ9HfeSUgTI0HPP7n05R8TjqSSABrbA7CRQrARZWu9Z2rKrl4qkTLfQYE762C2QrUkzA==',
    languages: ['java'],
  },
];
