import type { Plugin } from 'vite'

const probe = /var inlineSvg = !!svg\$1 && \(function \(\) \{.*?\}\)\(\);/s

/**
 * While it loads, Leaflet writes markup to find out whether the browser knows inline SVG: the one place in which
 * it would need a Trusted Types policy. Every browser we build for does, so the page needs no policy at all.
 */
export function leafletWithoutMarkup(): Plugin {
  return {
    name: 'leaflet-without-markup',
    apply: 'build',
    transform(code, id) {
      if (!id.endsWith('/leaflet/dist/leaflet-src.js')) return null
      if (!probe.test(code)) this.error('Leaflet probes for SVG in other words: look again')
      return { code: code.replace(probe, 'var inlineSvg = svg$$1;'), map: null }
    },
  }
}
