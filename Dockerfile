# Ficarium in a container: not root, nothing written outside of /data and /tmp. docs/hosting.md says how it is used.
ARG NODE=docker.io/library/node:24-bookworm-slim

# hadolint ignore=DL3006
FROM ${NODE} AS packed
WORKDIR /source
COPY . .
# As `npm pack` makes it: what runs, without what building and testing need. Node is the image's own.
# hadolint ignore=DL3016
RUN npm pack --silent --pack-destination /tmp \
 && mkdir /app \
 && npm install --prefix /app --omit=dev --no-audit --no-fund --no-save --loglevel=error /tmp/ficarium-*.tgz \
 && rm -rf /app/node_modules/node-linux-* /app/package-lock.json /tmp/ficarium-*.tgz

# hadolint ignore=DL3006
FROM ${NODE}
# tini is the first process: it hands signals on and buries what is left behind.
# hadolint ignore=DL3008
RUN apt-get update \
 && apt-get install --yes --no-install-recommends tini \
 && rm -rf /var/lib/apt/lists/* \
 && groupadd --gid 10001 ficarium \
 && useradd --uid 10001 --gid 10001 --home-dir /data --no-create-home --shell /usr/sbin/nologin ficarium \
 && install --directory --owner=10001 --group=10001 --mode=0700 /data
COPY --from=packed /app /app
RUN ln -s /app/node_modules/.bin/ficarium /usr/local/bin/ficarium
USER 10001:10001
WORKDIR /data
ENV NODE_ENV=production FICARIUM_DATA=/data FICARIUM_HOST=0.0.0.0 PORT=8080
VOLUME ["/data"]
EXPOSE 8080
# The first start makes a database, and an upgrade may have much to look at.
HEALTHCHECK --interval=30s --timeout=5s --start-period=120s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/livez`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
STOPSIGNAL SIGTERM
ENTRYPOINT ["/usr/bin/tini", "--", "ficarium"]
CMD ["serve"]
