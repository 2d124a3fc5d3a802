# One image per workspace: docker build -f infra/service.Dockerfile --build-arg WORKSPACE=services/companies .
FROM node:24-bookworm-slim

ARG WORKSPACE
ENV NODE_ENV=production \
    APOLLO_TELEMETRY_DISABLED=true \
    KAFKAJS_NO_PARTITIONER_WARNING=1 \
    HOST=0.0.0.0 \
    HEALTH_PORT=8080

WORKDIR /app
COPY package.json package-lock.json .npmrc tsconfig.base.json ./
COPY services services
COPY gateway gateway
COPY shared shared
COPY infra infra
RUN npm ci --omit=dev --workspace "$WORKSPACE" --include-workspace-root=false --no-audit --no-fund \
 && npm cache clean --force \
 && mkdir -p /run/hub/companies /run/hub/investments /run/hub/events /run/hub/projects /run/hub/gateway \
             /run/hub/loader \
 && chown -R node:node /run/hub

USER node
WORKDIR /app/$WORKSPACE
HEALTHCHECK --interval=2s --timeout=3s --start-period=60s --retries=30 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.HEALTH_PORT}/readyz`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--disable-warning=ExperimentalWarning", "--env-file-if-exists=/run/hub/service.env", "src/main.ts"]
