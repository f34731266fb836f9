/**
 * Published applications, servers, libraries and user interfaces that ship their sources; projects.golden.txt has what
 * is found in them. `sha512` is npm's own `dist.integrity`.
 */
import type { PinnedPackage } from '../support/realFilesPins.js';

export const PROJECTS: readonly PinnedPackage[] = [
  {
    registry: 'npm',
    name: '@node-red/editor-api',
    version: '5.0.7',
    sha512: 'sha512-6guxYp7W+1XfQgGxvnhQ2neBweFJtTK/u/DfIUfSZ8I6QWb57iYSS1feqNjJFDC56dIfPzNiUriYpiR7viw4tw==',
  },
  {
    registry: 'npm',
    name: '@node-red/nodes',
    version: '5.0.7',
    sha512: 'sha512-VBebFd8jBg8E7wga1tqWetTx+Iv9SfnFCc/Ik4/cci6827WIlbrZLVwqmc278IGmZti7rQeu9LCo9CjVzBsrWw==',
  },
  {
    registry: 'npm',
    name: '@node-red/runtime',
    version: '5.0.7',
    sha512: 'sha512-ywVeGsMPHoZ5yb7H8dN7WN5oojf3IrfwiNlyWuT/kBd/39yrTlCtlFerD3c5TzYryuxmOmSGeFxIF19Z2+FSYw==',
  },
  {
    registry: 'npm',
    name: '@trpc/server',
    version: '11.25.2',
    sha512: 'sha512-zfFwyroSYSYlsAGo7yezGM+gAhHRBD9LyVMkXyCjWM2JuhorKGzl2fBzEUjHSKTtYlJ8l6DR3LHsBHBCTmAofQ==',
  },
  {
    registry: 'npm',
    name: 'cloudcmd',
    version: '18.8.11',
    sha512: 'sha512-fhR+2arXmAh9H1CSsak8TUi/VSEdzv4CD1BBXkzelWD38iOxzwFzqTaJdpXDPfMng+ToeV5EuznEkMMl10mNJA==',
  },
  {
    registry: 'npm',
    name: 'express-session',
    version: '1.19.0',
    sha512: 'sha512-0csaMkGq+vaiZTmSMMGkfdCOabYv192VbytFypcvI0MANrp+4i/7yEkJ0sbAEhycQjntaKGzYfjfXQyVb7BHMA==',
  },
  {
    registry: 'npm',
    name: 'fastify',
    version: '5.12.8',
    sha512: 'sha512-moP8exb2sCHLUbJkwp+I6C0padhy4D8lp0SdmzY7HhSdZuqm7O/u3o2aq7u8okaQ//33QDzj3G/u+FsSdB8Qzw==',
  },
  {
    registry: 'npm',
    name: 'http-server',
    version: '14.1.1',
    sha512: 'sha512-+cbxadF40UXd9T01zUHgA+rlo2Bg1Srer4+B4NwIHdaGxAGGv59nYRnGGDJ9LBk7alpS0US+J+bLLdQOOkJq4A==',
  },
  {
    registry: 'npm',
    name: 'json-server',
    version: '0.17.4',
    sha512: 'sha512-bGBb0WtFuAKbgI7JV3A864irWnMZSvBYRJbohaOuatHwKSRFUfqtQlrYMrB6WbalXy/cJabyjlb7JkHli6dYjQ==',
  },
  {
    registry: 'npm',
    name: 'jsonwebtoken',
    version: '9.0.3',
    sha512: 'sha512-MT/xP0CrubFRNLNKvxJ2BYfy53Zkm++5bX9dtuPbqAeQpTVe0MQTFhao8+Cp//EmJp244xt6Drw/GVEGCUj40g==',
  },
  {
    registry: 'npm',
    name: 'karma',
    version: '6.4.4',
    sha512: 'sha512-LrtUxbdvt1gOpo3gxG+VAJlJAEMhbWlM4YrFQgql98FwF7+K8K12LYO4hnDdUkNjeztYrOXEMqgTajSWgmtI/w==',
  },
  {
    registry: 'npm',
    name: 'mixpanel',
    version: '0.24.0',
    sha512: 'sha512-R3auZjj9ldYfAH35A+7GMPJaUWcQ4eIjPDprv023fDH1M7OZuA6RZRGE2vj0MRyOWueH/PkjuHdVmDfvtVniLA==',
  },
  {
    registry: 'npm',
    name: 'mongo-express',
    version: '1.0.2',
    sha512: 'sha512-Vdxe7Etjsfyej1TU6iJ4wL5HQUYpvVQWQqzDzr9f6B/FTZsoaNev8L30fJmg0bGQfAkTCez4oN4upG0VMnjH9g==',
  },
  {
    registry: 'npm',
    name: 'next-auth',
    version: '5.0.0-beta.25',
    sha512: 'sha512-2dJJw1sHQl2qxCrRk+KTQbeH+izFbGFPuJj5eGgBZFYyiYYtvlrBeUw1E/OJJxTRjuxbSYGnCTkUIRsIIW0bog==',
  },
  {
    registry: 'npm',
    name: 'nodemailer',
    version: '6.10.1',
    sha512: 'sha512-Z+iLaBGVaSjbIzQ4pX6XV41HrooLsQ10ZWPUehGmuantvzWoDVBnmsdUcOIDM1t+yPor5pDhVlDESgOMEGxhHA==',
  },
  {
    registry: 'npm',
    name: 'passport',
    version: '0.7.0',
    sha512: 'sha512-cPLl+qZpSc+ireUvt+IzqbED1cHHkDoVYMo30jbJIdOOjQ1MQYZBPiNvmi8UM6lJuOpTPXJGZQk0DtC4y61MYQ==',
  },
  {
    registry: 'npm',
    name: 'pm2',
    version: '7.0.4',
    sha512: 'sha512-rMzoZmZlmJw7hoTbO9cOqcwj407TzUVc84JRaIjmnK8+808zldQT2Sd4rVcqVvXUcI2LoXEf1irMevWfOx5SEQ==',
  },
  {
    registry: 'npm',
    name: 'ra-ui-materialui',
    version: '5.15.4',
    sha512: 'sha512-HFXElL3CWyjDiGWNUj+6BJuZ7fjm9/8+IaFghFTUduk7znub7taha+Xdt92fmm0Zns+YbOd3nh7cLP6out2rKA==',
  },
  {
    registry: 'npm',
    name: 'redis-commander',
    version: '0.9.0',
    sha512: 'sha512-AMLY0sJm3iekK1UD3ZzIhjF9ZRcnOx/Tmjs83C12cyxPkd6ZQ9PDnxCv0zgmGSTwGUoHlraufJUpn80a8ADjdA==',
  },
  {
    registry: 'npm',
    name: 'request',
    version: '2.88.2',
    sha512: 'sha512-MsvtOrfG9ZcrOwAW+Qi+F6HbD0CWXEh9ou77uOb7FM2WPhwT7smM833PzanhJLsgXjN89Ir6V2PczXNnMpwKhw==',
  },
  {
    registry: 'npm',
    name: 'sails',
    version: '1.5.18',
    sha512: 'sha512-n72rPHVD6n1nxeopeSL1ufIQota7NVPpCr9W8crBpLx/emTwbEkgbXNp396VEpnbrRGPxf5IEqchGqnTLqWepg==',
  },
  {
    registry: 'npm',
    name: 'webpack-dev-server',
    version: '5.2.7',
    sha512: 'sha512-ryXhAEoe/BZlvk0iPNHrr9nsGtNBhC7viKO/tFISSpLjleFfSoi58hpOkN18iZRgwht1aMKVIVvrYgjYfYqSiA==',
  },
];
