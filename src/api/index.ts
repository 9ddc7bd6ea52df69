export { type Api, type ApiContext, createApi } from "./app.js";
export { type Served, serve } from "./serve.js";
