import type { ViewerCard } from '@piiri/sdk/lean'

export const isStaffViewer = ({ kind }: ViewerCard): boolean => kind === 'STAFF'
